/** Next writes this into each build's folder, where `tsc` by itself does not look. */
declare module 'next/root-params' {
  export function lang(): Promise<string>
}
