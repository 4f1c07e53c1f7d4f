/** Codes of form errors (`FormCode`) as words; a schema names one of these codes as its message. */
export const form = {
  summary: '{count, plural, other {Có # chỗ cần sửa}}',
  summaryLead: 'Chưa gửi được. Những gì bạn đã nhập vẫn còn, trừ mật khẩu, mã biên nhận và số của người dân.',
  error: {
    required: 'Hãy điền mục này.',
    choose_one: 'Hãy chọn một mục trong danh sách.',
    invalid: 'Nội dung này chưa đúng. Hãy xem lại.',
    too_short: 'Quá ngắn. Hãy viết thêm.',
    too_long: 'Quá dài. Hãy rút gọn.',
    too_small: 'Số này quá nhỏ.',
    too_large: 'Số này quá lớn.',
    too_few: 'Chưa đủ. Hãy thêm.',
    too_many: 'Nhiều quá. Hãy bớt lại.',
    not_a_number: 'Hãy nhập một số.',
    not_a_date: 'Hãy nhập ngày giờ đúng.',
    in_the_future: 'Thời điểm này chưa tới.',
    digits_in_text:
      'Không ghi dãy 9 đến 12 chữ số vào đây: đó có thể là số định danh hoặc số điện thoại của người dân.',
    file_too_large: 'Ảnh lớn hơn 10 MB. Hãy chọn ảnh nhỏ hơn.',
    file_type: 'Không đọc được ảnh này. Hãy dùng ảnh JPEG, PNG, WebP hoặc AVIF.',
    too_fast: 'Bạn gửi quá nhiều trong thời gian ngắn. Hãy chờ ít phút rồi gửi lại.',
    unreadable: 'Máy chủ không đọc được biểu mẫu. Hãy tải lại trang rồi gửi lại.',
  },
} as const
