import { lazy, type ReactNode, Suspense } from 'react';
import { mayErase } from '../../../shared/domain/personal/erasers';
import type { VaultState } from '../../../shared/domain/vault/state';
import { seesCustomers } from '../../../shared/domain/staff/role';
import type { AppState } from '../../../shared/ipc/app';
import { useVault } from '../../bridge/vault-state';
import { Busy } from '../../components/busy';
import { ReadingPane } from '../../features/complaint/components/reading-pane';
import { ComplaintRelated } from '../../features/alike/components/complaint-related';
import { ComplaintIncidents } from '../../features/incident/components/complaint-incidents';
import { DraftNotice } from '../../features/draft/draft-notice';
import { InboxPage } from '../../features/inbox/components/inbox-page';
import { everything } from '../../features/inbox/model/filter';
import { keepNarrowing } from '../../features/inbox/model/kept';
import { writesReports } from '../../../shared/domain/statement/writers';
import { toast } from '../../lib/toasts';
import { addressOf, type Place } from '../places';
import { noteUsable } from '../usable';
import { useWarmPaper } from '../use-warm-paper';
import type { Go } from '../use-place';
import type { useExport } from '../use-export';
import type { Papers } from '../use-papers';
import { AdministratorPage } from './administrator-page';
import { BlankForm } from './blank-form';

const JointDialog = lazy(async () => ({ default: (await import('../../features/joint/components/joint-dialog')).JointDialog }));
const IncidentPage = lazy(async () => ({ default: (await import('../../features/incident/components/incident-page')).IncidentPage }));
const IntakeIncident = lazy(async () => ({ default: (await import('../../features/incident/components/intake-incident')).IntakeIncident }));
const IntakeAlike = lazy(async () => ({ default: (await import('../../features/alike/components/intake-alike')).IntakeAlike }));
const IntakePage = lazy(async () => ({ default: (await import('../../features/intake/intake-page')).IntakePage }));
const CalendarSection = lazy(async () => ({ default: (await import('../../features/calendar/components/calendar-section')).CalendarSection }));
const PolicyPage = lazy(async () => ({ default: (await import('../../features/policy/components/policy-page')).PolicyPage }));
const PolicySection = lazy(async () => ({ default: (await import('../../features/policy/components/policy-section')).PolicySection }));
const StaffSection = lazy(async () => ({ default: (await import('../../features/staff/components/staff-section')).StaffSection }));
const SalesPage = lazy(async () => ({ default: (await import('../../features/sales/components/sales-page')).SalesPage }));
const BackupPage = lazy(async () => ({ default: (await import('../../features/backup/components/backup-page')).BackupPage }));
const DiagnosisButton = lazy(async () => ({ default: (await import('../../features/diagnosis/components/diagnosis-button')).DiagnosisButton }));
const AuditPage = lazy(async () => ({ default: (await import('../../features/audit/components/audit-page')).AuditPage }));
const AuditSection = lazy(async () => ({ default: (await import('../../features/audit/components/audit-section')).AuditSection }));
const PersonalPage = lazy(async () => ({ default: (await import('../../features/personal/components/personal-page')).PersonalPage }));
const PersonLine = lazy(async () => ({ default: (await import('../../features/personal/components/person-line')).PersonLine }));
const PersonalSection = lazy(async () => ({ default: (await import('../../features/personal/components/personal-section')).PersonalSection }));
const RegisterPage = lazy(async () => ({ default: (await import('../../features/register/components/register-page')).RegisterPage }));
const RegisterSection = lazy(async () => ({ default: (await import('../../features/register/components/register-section')).RegisterSection }));
const BackupSection = lazy(async () => ({ default: (await import('../../features/backup/components/backup-section')).BackupSection }));
const DressSection = lazy(async () => ({ default: (await import('../../features/paper/components/dress-section')).DressSection }));
const PapersPlace = lazy(async () => ({ default: (await import('./papers-place')).PapersPlace }));
const ReturnsPlace = lazy(async () => ({ default: (await import('./returns-place')).ReturnsPlace }));
const ComplaintReturns = lazy(async () => ({ default: (await import('../../features/returns/components/complaint-returns')).ComplaintReturns }));
const CasebookPage = lazy(async () => ({ default: (await import('../../features/casebook/components/casebook-page')).CasebookPage }));
const ComplaintLesson = lazy(async () => ({ default: (await import('../../features/casebook/components/complaint-lesson')).ComplaintLesson }));
const ComplaintAttachments = lazy(async () => ({ default: (await import('../../features/attachment/components/complaint-attachments')).ComplaintAttachments }));
const ReportPage = lazy(async () => ({ default: (await import('../../features/report/components/report-page')).ReportPage }));
const StatementPage = lazy(async () => ({ default: (await import('../../features/statement/components/statement-page')).StatementPage }));
const ComplaintLedger = lazy(async () => ({ default: (await import('../../features/sales/components/known')).ComplaintLedger }));
const IntakeKnown = lazy(async () => ({ default: (await import('../../features/sales/components/known')).IntakeKnown }));
const DayPage = lazy(async () => ({ default: (await import('../../features/day/components/day-page')).DayPage }));
const VaultPage = lazy(async () => ({ default: (await import('../../features/vault/components/vault-page')).VaultPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../../features/office/components/settings-page')).SettingsPage }));

type Explain = (ids: readonly string[], onClose: (done: boolean) => void) => ReactNode;

interface PageProps {
  readonly place: Place;
  readonly go: Go;
  readonly papers: Papers;
  readonly tables: ReturnType<typeof useExport>;
  readonly office: NonNullable<AppState['office']>;
  readonly session: NonNullable<AppState['session']>;
  readonly version: string;
  readonly demo: boolean;
  readonly onHelp: () => void;
}

/** The page of a place, with the parts it needs from others handed in. */
export function Page(props: PageProps) {
  const vault = useVault();
  useWarmPaper(props.place.page === 'list' ? props.place.opened : null);
  return <Suspense fallback={<Busy label="正在打开…" />}>{pageOf(props, vault)}</Suspense>;
}

function pageOf({ place, go, papers, tables, office, session, version, demo, onHelp }: PageProps, vault: VaultState): ReactNode {
  if ((place.page === 'list' || place.page === 'intake' || place.page === 'paper' || place.page === 'report' || place.page === 'returns') && !seesCustomers(session.role)) return <AdministratorPage onSettings={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'intake')
    return (
      <IntakePage
        key={place.draftId ?? 'new'}
        draftId={place.draftId}
        notice={(current) => <DraftNotice except={current} onContinue={goOn(go)} />}
        onLeave={() => go({ page: 'list', view: 'open', opened: null })}
        beside={({ draftId, proposal }) => (
          <Suspense fallback={null}>
            <IntakeIncident draftId={draftId} hints={proposal?.playbooks ?? []} {...incidentProps(session)} />
          </Suspense>
        )}
        below={({ draftId, fields }) => (
          <Suspense fallback={null}>
            {vault === 'unlocked' && <IntakeKnown {...fields.identity} customerLink={customerLink} />}
            <IntakeAlike draftId={draftId} fields={fields} />
          </Suspense>
        )}
        onSaved={({ id, number, visible }, after) => {
          go({ page: 'list', view: 'open', opened: visible ? id : null });
          if (!visible) return toast(`已登记 ${number}。这件投诉涉及您本人，由他人办理和打印，您看不到内容。`);
          if (after.print) papers.print(id);
        }}
      />
    );
  if (place.page === 'incident')
    return <IncidentPage opened={place.id} onOpen={(id) => go({ page: 'incident', id }, true)} {...incidentProps(session)} />;
  if (place.page === 'settings' && place.part === 'policy') return <PolicyPage role={session.role} onLeave={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'sales')
    return (
      <SalesPage
        role={session.role}
        project={office.project}
        demo={demo}
        customer={place.customer}
        onCustomer={(customer) => go({ page: 'sales', customer })}
        complaintLink={complaintLink}
        onVault={() => go({ page: 'vault' })}
        onIntake={() => go({ page: 'intake', draftId: null })}
      />
    );
  if (place.page === 'settings' && place.part === 'audit' && leads(session.role)) return <AuditPage onLeave={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'settings' && place.part === 'personal') return <PersonalPage onLeave={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'settings' && place.part === 'register' && keepsRegisters(session.role)) return <RegisterPage onLeave={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'settings' && place.part === 'backup') return <BackupPage onLeave={() => go({ page: 'settings', part: null })} />;
  if (place.page === 'paper') return <PapersPlace place={place} go={go} papers={papers} tables={tables} />;
  if (place.page === 'report' && place.part === 'statement') return <StatementPage draw={papers.draw} onLeave={() => go({ page: 'report', part: null })} />;
  if (place.page === 'report' && place.part === 'casebook')
    return (
      <CasebookPage
        mayWrite={writesReports(session.role)}
        linkOf={(id) => `#${addressOf({ page: 'list', view: 'closed', opened: id })}`}
        onPrint={(of) => papers.print(null, 'case-study', of)}
        onLeave={() => go({ page: 'report', part: null })}
      />
    );
  if (place.page === 'returns') return <ReturnsPlace go={go} tables={tables} />;
  if (place.page === 'report')
    return (
      <ReportPage
        mayLead={session.role !== 'receptionist' && session.role !== 'department-head'}
        linkOf={(id, closed) => `#${addressOf({ page: 'list', view: closed ? 'closed' : 'open', opened: id })}`}
        onLate={() => {
          keepNarrowing('open', { ...everything, due: 'overdue' });
          go({ page: 'list', view: 'open', opened: null });
        }}
        onIntake={() => go({ page: 'intake', draftId: null })}
        onExport={tables.offer}
        onPrint={(of) => papers.print(null, 'figure-sheet', of)}
        onCasebook={() => go({ page: 'report', part: 'casebook' })}
        onStatements={writesReports(session.role) ? () => go({ page: 'report', part: 'statement' }) : null}
      />
    );
  if (place.page === 'day') return <DayPage onPrint={({ position }) => papers.print(null, 'day-slip', String(position))} />;
  if (place.page === 'vault') return <VaultPage role={session.role} onHelp={onHelp} />;
  if (place.page === 'settings')
    return (
      <SettingsPage
        {...office}
        version={version}
        policy={<PolicySection onOpen={() => go({ page: 'settings', part: 'policy' })} />}
        staff={<StaffSection role={session.role} staffId={session.staffId} />}
        calendar={<CalendarSection role={session.role} wanted={place.part === 'calendar'} />}
        backup={leads(session.role) && <BackupSection onOpen={() => go({ page: 'settings', part: 'backup' })} />}
        register={keepsRegisters(session.role) && <RegisterSection onOpen={() => go({ page: 'settings', part: 'register' })} />}
        audit={leads(session.role) && <AuditSection onOpen={() => go({ page: 'settings', part: 'audit' })} />}
        personal={<PersonalSection onOpen={() => go({ page: 'settings', part: 'personal' })} />}
        report={<DiagnosisButton />}
        paper={<DressSection may={leads(session.role)} onCalibrate={() => papers.print(null, 'calibration')} />}
        blankForm={<BlankForm papers={papers} />}
      />
    );
  return (
    <div className="list-place">
      {place.view === 'open' && <DraftNotice onContinue={goOn(go)} />}
      <InboxPage
        key={place.view}
        view={place.view}
        opened={place.opened}
        onOpen={(id) => go({ page: 'list', view: place.view, opened: id }, true)}
        onView={(view) => go({ page: 'list', view, opened: null })}
        onIntake={() => go({ page: 'intake', draftId: null })}
        onUsable={noteUsable}
        onExport={(filter, title) => tables.offer({ asked: { what: 'inbox', filter }, title })}
        explain={explainJointly}
        aside={place.view === 'unsigned' ? <BlankForm papers={papers} /> : undefined}
        reading={(id) => (
          <ReadingPane
            id={id}
            beside={(complaint) => (
              <>
                <Suspense fallback={null}>
                  {complaint.identity !== null && vault !== 'no-vault' && <ComplaintLedger digest={complaint.identity} customerLink={customerLink} />}
                </Suspense>
                <Suspense fallback={null}>{complaint.returns.some(({ gone }) => !gone) && <ComplaintReturns complaint={{ ...complaint, returns: complaint.returns.filter(({ gone }) => !gone) }} />}</Suspense>
                <Suspense fallback={null}>{complaint.closedAt !== null && writesReports(session.role) && <ComplaintLesson complaint={complaint} />}</Suspense>
                <Suspense fallback={null}>
                  <ComplaintAttachments complaint={complaint} />
                </Suspense>
                <ComplaintIncidents complaint={complaint} {...incidentProps(session)} />
                <Suspense fallback={null}>{mayErase(session.role) && <PersonLine complaint={complaint} />}</Suspense>
                <ComplaintRelated complaint={complaint} onOpen={(other) => go({ page: 'list', view: place.view, opened: other })} explain={explainJointly} />
              </>
            )}
            actions={{ onPrint: (complaint) => papers.print(complaint.id), onPreview: (complaint) => papers.preview(complaint.id), onPapers: (complaint) => go({ page: 'paper', paper: null, complaintId: complaint.id }), onSaveCopy: papers.saveCopy }}
          />
        )}
      />
    </div>
  );
}

/** Goes on with what was not finished: on the intake page, or at the complaint. */
const goOn = (go: Go) => ({ id, complaint }: { readonly id: string; readonly complaint: string | null }) =>
  go(complaint === null ? { page: 'intake', draftId: id } : { page: 'list', view: 'open', opened: complaint });

/** One explanation for many complaints, from a list or from what looks alike. */
const explainJointly: Explain = (ids, onClose) => (
  <Suspense fallback={null}>
    <JointDialog ids={ids} onClose={onClose} />
  </Suspense>
);

function incidentProps({ role }: PageProps['session']) {
  return {
    mayEdit: leads(role),
    complaintLink,
  };
}

function leads(role: PageProps['session']['role']): boolean {
  return role !== 'receptionist' && role !== 'department-head';
}

/** Whoever leads those who work with customers brings in what they wrote down before. */
function keepsRegisters(role: PageProps['session']['role']): boolean {
  return leads(role) && seesCustomers(role);
}

function complaintLink(id: string): string {
  return `#${addressOf({ page: 'list', view: 'open', opened: id })}`;
}

function customerLink(customer: string): string {
  return `#${addressOf({ page: 'sales', customer })}`;
}
