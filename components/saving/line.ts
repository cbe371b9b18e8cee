let isLost = false

/** True when the last thing this page asked of the server was not answered by it. */
export const isLineLost = (): boolean => isLost

/** Fetches, and remembers whether the server was there: a gateway's own page of error is no answer. */
export async function reach(address: string, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init)
    isLost = response.status >= 500
    return response
  } catch (error) {
    isLost = true
    throw error
  }
}
