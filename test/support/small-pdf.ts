/** A PDF of one empty page that does something when it is opened. */
export function smallPdf(action: string): string {
  return `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction ${action} >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
trailer << /Root 1 0 R /Size 4 >>
%%EOF`;
}

/** One that brings a script. */
export const scriptedPdf = smallPdf('<< /S /JavaScript /JS (app.alert\\(1\\)) >>');

/** One that wants a password: nothing typed opens it, for its check value is no password's. */
export const lockedPdf = smallPdf('null').replace(
  'trailer << ',
  `4 0 obj << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> endobj\ntrailer << /Encrypt 4 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] `,
);
