/** The id under which a print of 《客户投诉意见处理表》 is recorded, the same as in the policies. */
export const COMPLAINT_FORM = 'complaint-handling';

/** The title of the paper. */
export const COMPLAINT_FORM_TITLE = '客户投诉意见处理表';
