import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { emptyForm, FormState } from '@/domain/forms/form-state'

/** So many refused forms of a browser wait side by side; the next takes the place of the first. */
export const PLACES = 4
/**
 * A proxy refuses cookies that together are longer than 8 KB: what is longer goes back without what was
 * typed.
 */
const MOST_BYTES = 1900
/** More than a form holds: a cookie that somebody made unpacks to no more. */
const MOST_UNPACKED = 20_000

export type FormCookie = {
  /** What the page's address carries, so that it finds this form and no other. */
  kept: string
  name: string
  value: string
  path: string
}

const nameOf = (place: string): string => `haidang.form.${place}`
const pack = (state: FormState): string => deflateRawSync(JSON.stringify(state)).toString('base64url')

/** The place after the one that this browser's last refused form got; it says so in a cookie of its own. */
export const placeAfter = (last: string | undefined): string =>
  String(((Number.parseInt(last ?? '', 10) || 0) + 1) % PLACES)

/**
 * The cookie that takes a refused form back to its page. Its name holds a place, one of a few, taken in
 * turn, so that the last few refused forms of a browser stand side by side; `refusal` marks this one: whoever
 * finds another's in the place is shown nothing rather than what was typed elsewhere.
 */
export function formCookie(page: string, state: FormState, place: string, refusal: string): FormCookie {
  // A cookie's path ends where its next attribute would begin.
  const path = page.split(/[?;,\s]/)[0] ?? '/'
  const whole = pack(state)
  const packed = whole.length <= MOST_BYTES ? whole : pack({ ...state, values: {} })
  return { kept: `${place}-${refusal}`, name: nameOf(place), value: `${refusal}.${packed}`, path }
}

/** The form that an address leads back to (`kept`), from the cookies that came with it. */
export function readFormCookie(kept: unknown, find: (name: string) => string | undefined): FormState {
  if (typeof kept !== 'string') return emptyForm
  const [place = '', refusal = ''] = kept.split('-')
  const [mark, packed = ''] = find(nameOf(place))?.split('.') ?? []
  return mark === refusal ? unpack(packed) : emptyForm
}

function unpack(packed: string): FormState {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_UNPACKED })
    return FormState.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return emptyForm
  }
}
