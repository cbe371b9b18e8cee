'use client'

import { useEffect, useState } from 'react'

/** On paper: where this page stands. The school's address is known only where the page is read. */
export function PrintAddress({ path }: { path: string }) {
  const [address, setAddress] = useState(path)
  useEffect(() => setAddress(window.location.origin + path), [path])
  return <p className="mt-6 hidden text-sm print:block">{address}</p>
}
