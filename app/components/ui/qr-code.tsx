import type { QrShape } from '#app/http/qr-shape.ts'

/** A QR code, black on white in every theme: cameras do not read the other way round. */
export function QrCode({ shape, label }: { shape: QrShape; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${shape.size} ${shape.size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-xs rounded-control"
    >
      <rect width={shape.size} height={shape.size} fill="#fff" />
      <path d={shape.path} fill="#000" />
    </svg>
  )
}
