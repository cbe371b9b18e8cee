/** What an earlier page of this window left under the name; nothing when it cannot be read. */
export function readList<T>(
  storage: () => Pick<Storage, 'getItem'>,
  name: string,
  isOne: (value: unknown) => value is T,
): T[] {
  try {
    const read: unknown = JSON.parse(storage().getItem(name) ?? '[]')
    return Array.isArray(read) ? read.filter(isOne) : []
  } catch {
    return []
  }
}

/** Leaves it for the next page of this window; false where nothing may be stored, or no more. */
export function writeList(
  storage: () => Pick<Storage, 'setItem' | 'removeItem'>,
  name: string,
  list: readonly object[],
): boolean {
  try {
    if (list.length === 0) storage().removeItem(name)
    else storage().setItem(name, JSON.stringify(list))
    return true
  } catch {
    return false
  }
}
