const BLOCK = 64 * 1024

/**
 * Short texts joined to blocks: each way through the layers of an answer costs as much for a line as for a
 * block.
 */
export async function* inBlocks(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let block: string[] = []
  let length = 0
  for await (const text of texts) {
    block.push(text)
    length += text.length
    if (length < BLOCK) continue
    yield Buffer.from(block.join(''))
    block = []
    length = 0
  }
  yield Buffer.from(block.join(''))
}

/** What is read as it is taken; whoever leaves off ends the reading. */
export function toStream(blocks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await blocks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await blocks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
