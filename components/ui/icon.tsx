const paths = {
  home: 'M3 11 12 3l9 8M5 9.5V21h5v-6h4v6h5V9.5',
  book: 'M4 5h7v15H4zM13 5h7v15h-7z',
  award: 'M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm-3-1-1 8 4-2 4 2-1-8',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.5-6 8-6s8 2 8 6',
  check: 'm5 12 5 5 9-10',
  alert: 'M12 3 2 20h20L12 3Zm0 6v5m0 3v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 5v.5M12 11v6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 2',
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  download: 'M12 4v11m-5-4 5 5 5-5M5 20h14',
  cross: 'M6 6l12 12M18 6 6 18',
  chart: 'M4 20V10m6 10V4m6 16v-7m4 7H2',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.5 2.7-5.5 6-5.5s6 2 6 5.5M16 11a3 3 0 1 0-1-5.8M21 20c0-3-1.8-4.8-4.5-5.3',
  upload: 'M12 20V9m-5 4 5-5 5 5M5 4h14',
  target: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  picture: 'M3 5h18v14H3zM3 17l6-6 4 4 3-3 5 5M16 9.5v.5',
  law: 'M12 3v18M5 7h14M5 7l-3 7h6L5 7Zm14 0-3 7h6l-3-7ZM8 21h8',
} as const
export type IconName = keyof typeof paths

/** A line drawing of 24 units; decoration only, the word beside it says the same. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={paths[name]} />
    </svg>
  )
}
