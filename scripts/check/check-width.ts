const WIDTH = 110

/** Comments that are wider than code may be: Biome wraps code, but neither comments nor texts. */
export const widthFaults = (source: string): string[] =>
  source
    .split('\n')
    .flatMap((line, i) =>
      line.length > WIDTH && /^\s*(\/\/|\/?\*|\{\/\*)/.test(line)
        ? [`line ${i + 1} is a comment of ${line.length} columns, more than ${WIDTH}`]
        : [],
    )
