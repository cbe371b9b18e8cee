import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { haveRoom } from './chart-room'
import { Slug } from './slug'

/** A name, an address, a number or a time: read the same in both languages, or written in each. */
const Label = z.union([z.string().trim().min(1), Bilingual])
/** A time of day or a day, as the thing itself would print it. */
const When = Label
/** What can be seen on a picture that is not there: the box says it in words. */
const Picture = Bilingual

/** Who wrote a message of a chat when it was the reader. */
export const ME = 'me'

const Message = z
  .object({
    /** Who wrote it; ME is the reader. */
    from: Label,
    at: When.optional(),
    text: Bilingual.optional(),
    picture: Picture.optional(),
  })
  .strict()
  .refine(({ text, picture }) => text !== undefined || picture !== undefined, 'needs a text or a picture')

const Chat = z
  .object({
    kind: z.literal('chat'),
    /** The conversation's name: a person, or a group. */
    name: Label,
    members: z.number().int().min(2).optional(),
    messages: z.array(Message).min(1).max(8),
  })
  .strict()

const Sms = z
  .object({
    kind: z.literal('sms'),
    from: Label,
    messages: z
      .array(z.object({ at: When.optional(), text: Bilingual }).strict())
      .min(1)
      .max(4),
  })
  .strict()

const Post = z
  .object({
    kind: z.literal('post'),
    by: Label,
    /** Where it stands: a group or a page. */
    place: Label.optional(),
    at: When.optional(),
    text: Bilingual,
    picture: Picture.optional(),
    reactions: z.number().int().nonnegative().optional(),
    shares: z.number().int().nonnegative().optional(),
    comments: z
      .array(z.object({ by: Label, text: Bilingual }).strict())
      .max(5)
      .optional(),
  })
  .strict()

const Mail = z
  .object({
    kind: z.literal('mail'),
    from: z.object({ name: Label, address: z.string().trim().min(3) }).strict(),
    replyTo: z.string().trim().min(3).optional(),
    to: Label.optional(),
    at: When.optional(),
    subject: Bilingual,
    /** One entry a paragraph. */
    text: z.array(Bilingual).min(1).max(6),
    /** What a link says, and where it leads. */
    link: z
      .object({ text: Bilingual, to: z.string().trim().min(3) })
      .strict()
      .optional(),
    attachment: Label.optional(),
  })
  .strict()

const Results = z
  .object({
    kind: z.literal('results'),
    query: Bilingual,
    hits: z
      .array(
        z
          .object({
            title: Bilingual,
            address: z.string().trim().min(3),
            at: When.optional(),
            text: Bilingual,
          })
          .strict(),
      )
      .min(1)
      .max(5),
  })
  .strict()

const Address = z
  .object({
    kind: z.literal('address'),
    /** The whole address as the bar shows it. */
    address: z.string().trim().min(3),
    /** What the page below it shows, in a few words. */
    page: z.object({ title: Bilingual, text: Bilingual.optional() }).strict().optional(),
  })
  .strict()

const Form = z
  .object({
    kind: z.literal('form'),
    title: Bilingual,
    note: Bilingual.optional(),
    fields: z
      .array(
        z
          .object({
            label: Bilingual,
            need: z.enum(['required', 'optional']).optional(),
            /** A box to tick instead of a field to fill in. */
            box: z.enum(['ticked', 'empty']).optional(),
            value: Label.optional(),
          })
          .strict(),
      )
      .min(1)
      .max(8),
    button: Bilingual.optional(),
  })
  .strict()

/**
 * `notice`: a sheet on a board or a message of a platform; `document`: a paper with number, place and signer.
 */
const Notice = z
  .object({
    kind: z.enum(['notice', 'document']),
    by: Label,
    number: Label.optional(),
    at: When.optional(),
    title: Bilingual,
    text: z.array(Bilingual).min(1).max(6),
    signer: Label.optional(),
  })
  .strict()

const Chart = z
  .object({
    kind: z.literal('chart'),
    title: Bilingual,
    shape: z.enum(['bars', 'line']),
    unit: Bilingual.optional(),
    /** Where the axis begins: anything but 0 is what the question is about. */
    axisFrom: z.number().default(0),
    axisTo: z.number(),
    values: z
      .array(z.object({ label: Label, value: z.number() }).strict())
      .min(2)
      .max(8),
    source: Label.optional(),
  })
  .strict()
  .refine(
    ({ axisFrom, axisTo, values }) =>
      axisFrom < axisTo && values.every(({ value }) => axisFrom <= value && value <= axisTo),
    'every value must lie between axisFrom and axisTo',
  )
  .refine(haveRoom, 'the numbers run into each other: show fewer values, or a larger unit')

/** What a situation shows instead of telling it: drawn from these data, read aloud in the same order. */
export const Shown = z.discriminatedUnion('kind', [
  Chat,
  Sms,
  Post,
  Mail,
  Results,
  Address,
  Form,
  Notice,
  Chart,
])
export type Shown = z.infer<typeof Shown>

/** One entry of a lesson's shown.yaml: what `<Shown id="…" />` puts into the text. */
export const ShownEntry = z.object({ id: Slug, show: Shown }).strict()
export type ShownEntry = z.infer<typeof ShownEntry>
