/** The platform's emblem: a winners' stand under a star. Its gold is the one outside honours, for it stands for them. */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" fill="#c11c15" />
      <path d="M5 20.5h7V27H5zM12.5 16.5h7V27h-7zM20 22.5h7V27h-7z" fill="#fff" />
      <path d={STAR} fill="#ffd83d" />
    </svg>
  )
}

const STAR =
  'M16 4.1L17.17 7.69L20.95 7.69L17.89 9.91L19.06 13.51L16 11.29L12.94 13.51L14.11 9.91L11.05 7.69L14.83 7.69Z'
