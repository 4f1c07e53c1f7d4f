/** The document title of a screen, as `meta` wants it; loaders answer the title in the reader's language. */
export function pageTitle(title: string | undefined) {
  return [{ title: title === undefined ? 'Thi Đua Số' : `${title} · Thi Đua Số` }]
}
