export const signIn = {
  title: 'Đăng nhập',
  lead: 'Dùng số điện thoại hoặc thư điện tử đã đăng ký với bộ phận thường trực của chiến dịch.',
  login: 'Số điện thoại hoặc thư điện tử',
  password: 'Mật khẩu',
  send: 'Đăng nhập',
  helpTitle: 'Chưa có tài khoản hoặc quên mật khẩu?',
  help: 'Hãy gặp bộ phận thường trực của chiến dịch tại phường để được cấp.',
  guest: 'Không cần đăng nhập để xem bảng xếp hạng và tiến độ chiến dịch.',
} as const
