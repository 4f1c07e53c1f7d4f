export const navigation = {
  main: 'Điều hướng chính',
  record: 'Ghi nhận',
  myWork: 'Việc của tôi',
  board: 'Xếp hạng',
  campaign: 'Chiến dịch',
  queue: 'Xác minh',
  nomination: 'Khen thưởng',
  more: 'Thêm',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  signedInAs: 'Đang đăng nhập: {name}',
  moreTitle: 'Tất cả các mục',
} as const
