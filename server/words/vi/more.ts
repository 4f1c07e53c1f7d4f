export const more = {
  collectives: 'Tập thể của tôi',
  scoring: 'được tính điểm',
  lead: 'phụ trách',
  noCollective: 'Bạn chưa thuộc tập thể nào. Hãy hỏi mã của tập thể, hoặc nhờ bộ phận thường trực ghi tên.',
  join: 'Tham gia tập thể bằng mã',
} as const
