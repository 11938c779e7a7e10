/** How an answer reached the customer. */
export const answerWays = ['visit', 'phone', 'letter', 'message'] as const;
/** How an answer reached the customer. */
export type AnswerWay = (typeof answerWays)[number];

/** What a customer says to the answer. */
export const verdicts = ['satisfied', 'basically', 'dissatisfied'] as const;
/** What a customer says to the answer. */
export type Verdict = (typeof verdicts)[number];

/** A measure puts the matter right or keeps it from happening again. */
export const measureKinds = ['corrective', 'preventive'] as const;
/** What a measure is for. */
export type MeasureKind = (typeof measureKinds)[number];

/** How a customer is asked afterwards; `exempt` is a visit that is not owed. */
export const visitWays = ['phone', 'visit', 'exempt'] as const;
/** How a customer is asked afterwards. */
export type VisitWay = (typeof visitWays)[number];

/** What came of asking. */
export const visitOutcomes = ['satisfied', 'dissatisfied', 'unreachable', 'declined'] as const;
/** What came of asking. */
export type VisitOutcome = (typeof visitOutcomes)[number];

/** What screens and paper call each choice. */
export const answerWayLabel: Readonly<Record<AnswerWay, string>> = { visit: '当面', phone: '电话', letter: '书面', message: '短信或微信' };
/** What screens and paper call each verdict. */
export const verdictLabel: Readonly<Record<Verdict, string>> = { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' };
/** What screens and paper call each kind of measure. */
export const measureLabel: Readonly<Record<MeasureKind, string>> = { corrective: '纠正措施', preventive: '预防措施' };
/** What screens and paper call each way of asking. */
export const visitWayLabel: Readonly<Record<VisitWay, string>> = { phone: '电话', visit: '上门', exempt: '免回访' };
/** What screens and paper call each outcome. */
export const visitOutcomeLabel: Readonly<Record<VisitOutcome, string>> = {
  satisfied: '满意',
  dissatisfied: '不满意',
  unreachable: '联系不上',
  declined: '谢绝回访',
};
