type Sources = {
  /** What lets the page's own inline scripts run: a nonce or hashes. */
  scripts: string[]
  styles?: string[]
  /** The rule about frames holds only in a header, so a policy written into a page leaves it out. */
  isHeader: boolean
}

/**
 * What a page of ours may load: the one list for pages made per request (proxy.ts) and for prerendered ones
 * (page-policy.ts).
 */
export function contentPolicy({ scripts, styles = [], isHeader }: Sources): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    ...(isHeader ? ["frame-ancestors 'none'"] : []),
  ].join('; ')
}
