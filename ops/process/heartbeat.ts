/**
 * A child that can answer answers: it is asked over the channel to its supervisor, which no visitor can
 * crowd.
 */
export function answerPings(): void {
  process.on('message', (message: unknown) => {
    if (isPing(message)) process.send?.({ pong: message.ping })
  })
}

const isPing = (message: unknown): message is { ping: number } =>
  typeof message === 'object' && message !== null && 'ping' in message
