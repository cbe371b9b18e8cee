import { sha256 } from '@/server/platform/hash'

/** The field of a form that bears its own id. */
export const FORM_KEY = 'idempotencyKey'

/**
 * The key under which what a form asks is done once: the form's own id and what was typed. A second click
 * asks for the same; somebody who goes back and types something else asks for something else. Undefined for a
 * script that sends no id.
 */
export function formKey(data: Record<string, unknown>, input: unknown): string | undefined {
  const id = data[FORM_KEY]
  return typeof id === 'string' && id ? sha256(JSON.stringify([id, input])) : undefined
}
