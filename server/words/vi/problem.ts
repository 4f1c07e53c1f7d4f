/** What went wrong, as the reader meets it: what it is, and what to do next. */
export const problem = {
  status: {
    '401': { title: 'Bạn cần đăng nhập', next: 'Hãy đăng nhập, bạn sẽ quay lại đúng trang này.' },
    '403': {
      title: 'Bạn không có quyền xem trang này',
      next: 'Nếu bạn cần quyền này cho công việc, hãy liên hệ bộ phận thường trực của chiến dịch.',
    },
    '404': {
      title: 'Không tìm thấy trang này',
      next: 'Địa chỉ có thể đã gõ sai, hoặc mục này không còn. Hãy bắt đầu lại từ trang đầu.',
    },
    '405': { title: 'Trang này không nhận thao tác đó', next: 'Hãy quay lại và dùng nút trên màn hình.' },
    '409': { title: 'Dữ liệu vừa thay đổi', next: 'Người khác vừa sửa mục này. Hãy tải lại trang rồi làm tiếp.' },
    '413': { title: 'Nội dung gửi lên quá lớn', next: 'Mỗi ảnh tối đa 10 MB, nhiều nhất 4 ảnh. Hãy bớt rồi gửi lại.' },
    '422': { title: 'Nội dung gửi lên chưa đúng', next: 'Hãy quay lại biểu mẫu, sửa rồi gửi lại.' },
    '429': { title: 'Bạn thao tác quá nhanh', next: 'Hãy chờ một phút rồi thử lại.' },
    '500': {
      title: 'Có lỗi ở phía máy chủ',
      next: 'Lỗi đã được ghi lại. Hãy thử lại sau ít phút; dữ liệu đã gửi thành công không bị mất.',
    },
    '503': {
      title: 'Máy chủ tạm ngừng phục vụ',
      next: 'Hệ thống đang bận hoặc đang được bảo trì. Hãy thử lại sau ít phút. Nếu bạn đang gửi biểu mẫu, nội dung đã nhập chưa mất: hãy tải lại trang này và đồng ý gửi lại, hoặc quay lại biểu mẫu.',
    },
  },
  /** Thay cho trang, khi yêu cầu bị từ chối trước khi được đọc. */
  forged: {
    title: 'Yêu cầu không được nhận',
    next: 'Yêu cầu này không được gửi từ chính trang của hệ thống. Hãy mở lại trang, rồi dùng nút trên màn hình.',
  },
  code: 'Mã {status}',
  goHome: 'Về trang đầu',
  signIn: 'Đăng nhập',
} as const
