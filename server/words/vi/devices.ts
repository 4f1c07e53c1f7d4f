/** Where one is signed in. */
export const devices = {
  title: 'Thiết bị của tôi',
  lead: 'Những nơi tài khoản của bạn đang đăng nhập. Thấy thiết bị lạ hoặc mất điện thoại thì đăng xuất ở đó.',
  link: 'Thiết bị đang đăng nhập',
  name: '{browser} trên {system}',
  nameless: 'Thiết bị không rõ tên',
  thisOne: 'Thiết bị này',
  lastUsed: 'Dùng lần cuối: {at}',
  signedIn: 'Đăng nhập lúc: {at}',
  end: 'Đăng xuất',
  endNamed: 'Đăng xuất: {name}',
  manyTitle: 'Đăng xuất nhiều nơi cùng lúc',
  many: 'Bạn đang đăng nhập trên {count, plural, other {# thiết bị khác}}.',
  noOthers: 'Bạn không đăng nhập ở thiết bị nào khác.',
  endOthers: 'Đăng xuất các thiết bị khác',
  endAll: 'Đăng xuất mọi nơi, kể cả máy này',
} as const
