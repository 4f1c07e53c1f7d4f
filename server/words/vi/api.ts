/** What programs that use the public interface are told, and the page that explains it. */
export const api = {
  status: {
    '401': 'Cần mã truy cập',
    '403': 'Không được phép',
    '404': 'Không tìm thấy',
    '405': 'Phương thức không dùng được',
    '406': 'Không có định dạng được yêu cầu',
    '409': 'Mâu thuẫn với dữ liệu hiện tại',
    '411': 'Thiếu độ dài nội dung',
    '412': 'Dữ liệu đã thay đổi',
    '413': 'Nội dung quá lớn',
    '415': 'Định dạng không nhận được',
    '422': 'Nội dung chưa đúng',
    '428': 'Thiếu điều kiện',
    '429': 'Quá nhiều yêu cầu',
    '500': 'Lỗi ở phía máy chủ',
    '503': 'Máy chủ tạm ngừng phục vụ',
  },
  problem: {
    token_missing: 'Hãy gửi mã truy cập trong đầu mục Authorization: Bearer.',
    token_not_valid: 'Mã truy cập này không có, đã bị thu hồi hoặc đã hết hạn.',
    scope_missing: 'Mã truy cập này không có phạm vi “{scope}”.',
    method_not_allowed: 'Địa chỉ này chỉ nhận: {allowed}.',
    not_acceptable: 'Địa chỉ này chỉ trả lời dạng: {offered}.',
    media_type_unsupported: 'Hãy gửi nội dung dạng: {expected}.',
    length_required: 'Hãy cho biết trước độ dài nội dung (Content-Length).',
    body_too_large: 'Nội dung dài nhất {most, number} byte.',
    invalid: 'Có giá trị chưa đúng, xem “errors”.',
    too_many_requests: 'Đã gửi quá nhiều yêu cầu. Hãy thử lại sau {retryAt}.',
    failed: 'Có lỗi ở phía máy chủ và đã được ghi lại. Hãy gửi lại đúng yêu cầu này sau ít phút.',
    unavailable: 'Hệ thống tạm gián đoạn. Hãy gửi lại đúng yêu cầu này sau ít phút.',
  },
  /** What each operation does, by its name in the description. */
  operation: {
    readCampaigns: 'Các chiến dịch, mới nhất trước',
  },
} as const
