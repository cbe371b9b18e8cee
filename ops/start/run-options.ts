/** What `npm start` was asked for, checked. */
export type RunOptions = {
  port: number
  host: string
  data: string
  isEmpty: boolean
  isDev: boolean
  recheckPort: () => Promise<void>
}
