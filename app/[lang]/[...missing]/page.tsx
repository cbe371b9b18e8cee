import { notFound } from 'next/navigation'
import { connection } from 'next/server'

/**
 * Every address that is none: made at request time, because only such a page can carry the nonce of its
 * request.
 */
export default async function MissingPage() {
  await connection()
  notFound()
}
