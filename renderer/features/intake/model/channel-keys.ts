/** The key of each channel stands on the desk card too. */
export { channelKeys } from '../../../../shared/domain/card/keys';
