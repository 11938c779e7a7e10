/** What an attachment is by what is in it, which decides how it is shown; `other` is only listed. */
export const attachmentKinds = ['picture', 'audio', 'pdf', 'other'] as const;

/** What an attachment is by what is in it. */
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What an attachment is to people. */
export const attachmentWhats = ['photo', 'recording', 'contract', 'chat', 'receipt', 'document'] as const;

/** What an attachment is to people. */
export type AttachmentWhat = (typeof attachmentWhats)[number];

/** The same in words. */
export const whatWords: Readonly<Record<AttachmentWhat, string>> = { photo: '照片', recording: '录音', contract: '合同', chat: '聊天记录', receipt: '票据', document: '文件' };

/** What somebody most likely brings, where they do not say. */
export function likelyWhat(kind: AttachmentKind): AttachmentWhat {
  return kind === 'picture' ? 'photo' : kind === 'audio' ? 'recording' : 'document';
}

/** A larger file is refused before it is read: an hour of a telephone's recording has about 30 million bytes. */
export const attachmentLimit = 50 * 1024 * 1024;
/** So many stand in one complaint. */
export const attachmentsLimit = 200;

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
