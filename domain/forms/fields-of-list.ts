/** What a form, an address or a script sends. */
export type FormFields = Readonly<Record<string, unknown>>

/** The entries of a list that a form sends as one field each: `answer.0=a` is `['0', 'a']` of `answer`. */
export const fieldsOfList = (fields: FormFields, list: string): [string, unknown][] =>
  Object.entries(fields).flatMap(([name, value]): [string, unknown][] =>
    name.startsWith(`${list}.`) ? [[name.slice(list.length + 1), value]] : [],
  )
