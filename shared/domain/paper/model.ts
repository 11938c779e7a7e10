import { z } from 'zod';
import { type FormModel, formModelSchema } from '../form/model';
import { COMPLAINT_FORM } from '../form/title';
import { type Sheet, sheetSchema } from './sheet';

/** What the gate lets through of a paper. */
export const paperModelSchema = z.union([formModelSchema, sheetSchema]);

/** Any paper of the office, as plain words and ticked boxes. */
export type PaperModel = FormModel | Sheet;

/** Whether it is 《客户投诉意见处理表》, whose table is drawn by hand. */
export function isComplaintForm(model: PaperModel): model is FormModel {
  return model.form === COMPLAINT_FORM;
}
