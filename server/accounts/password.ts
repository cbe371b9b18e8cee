import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default kind) with OWASP's parameters of 2025. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a random password nobody knows: an unknown login costs as much time as a known one. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$KGBw6XWPrn9p3oaEc0Htvg$8CtrGI+xe8NmcGM91EXVR92b9KODuoRUJTFG3CDKfR0'

// At most two at a time: a whole class that signs in at once must not take the processors from saved answers.
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((start) => waiting.push(start))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

// One spelling for each text: a phone may send ế as one character, a laptop as three.
const canonical = (password: string): string => password.normalize('NFKC')

/** The argon2id hash to store for a password. */
export const hashPassword = (password: string): Promise<string> =>
  queued(() => hash(canonical(password), strength))

/** True when the password fits the stored hash; without a hash it takes as long and answers false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await queued(() => verify(stored ?? nobody, canonical(password)))
  return stored !== null && fits
}
