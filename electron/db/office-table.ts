/** The office, from its set-up event. */
export interface OfficeTable {
  id: string;
  project: string;
  desk_name: string;
  desk_code: string;
  policy_id: string;
  policy_version: number;
  closing_time: string;
  set_up_at: string;
  /** After so many minutes without a hand on the desk whoever is on duty is signed out. */
  sign_out_minutes: number;
  /** JSON, as in the event; null while the office set nothing. */
  retention: string | null;
}
