/** Consent to be named on public boards; a changed text needs a new version of it (`boardConsentText`). */
export const consent = {
  title: 'Tên tôi trên bảng xếp hạng công khai',
  text: 'Nếu bạn đồng ý, mọi người xem được họ tên, tập thể, số điểm và thứ hạng của bạn trên bảng xếp hạng cá nhân. Nếu không, tên bạn không xuất hiện ở đó; điểm của bạn vẫn được tính cho bạn và cho tập thể như thường.',
  rights: 'Bạn đổi ý lúc nào cũng được, và bảng xếp hạng thay đổi ngay.',
  on: 'Đang hiện tên',
  since: 'từ {since}',
  off: 'Không hiện tên',
  give: 'Đồng ý hiện tên tôi',
  withdraw: 'Rút lại sự đồng ý',
} as const
