export const more = {
  collectives: 'Tập thể của tôi',
  scoring: 'được tính điểm',
  lead: 'phụ trách',
  noCollective: 'Bạn chưa thuộc tập thể nào. Bộ phận thường trực của chiến dịch sẽ ghi tên bạn.',
} as const
