/** Asking once for a second look at a rejected act. */
export const appeal = {
  ask: 'Đề nghị xem xét lại',
  title: 'Đề nghị xem xét lại',
  lead: 'Mỗi lượt được đề nghị một lần. Một người xác minh khác sẽ xem lại; kết quả của người đó là cuối cùng.',
  until: 'Bạn có thể gửi đến {until}.',
  first: 'Kết quả lần đầu',
  reason: 'Vì sao nên xem xét lại?',
  reasonHint: 'Người xác minh tiếp theo sẽ đọc. Không ghi số định danh hay số điện thoại.',
  photosThere: 'Ảnh đang có được giữ nguyên',
  photosLead: 'Thêm ảnh mới nếu có: ảnh mới thường giúp ích nhất.',
  send: 'Gửi đề nghị',
} as const
