import type { ReactNode } from 'react';
import { PrinterSection } from './printer-section';
import './settings-page.css';

interface SettingsPageProps {
  readonly project: string;
  readonly deskName: string;
  readonly deskCode: string;
  readonly version: string;
  /** The policy in force, from whoever keeps it. */
  readonly policy: ReactNode;
  /** The people of the office, from whoever keeps them. */
  readonly staff: ReactNode;
  /** The working calendar, from whoever keeps it. */
  readonly calendar: ReactNode;
  /** Backups, from whoever makes them; nothing for who may not. */
  readonly backup: ReactNode;
  /** The import of old registers, from whoever reads them; nothing for who may not. */
  readonly register: ReactNode;
  /** The audit log, from whoever shows it; nothing for who may not. */
  readonly audit: ReactNode;
  /** What is kept about people, from whoever tells it. */
  readonly personal: ReactNode;
  /** The way to the report of a failure. */
  readonly report: ReactNode;
  /** Letterhead and places of the papers, from whoever draws them. */
  readonly paper: ReactNode;
  /** Buttons for the blank form, from whoever draws and prints it. */
  readonly blankForm: ReactNode;
}

/** 设置: what this desk is, who works here, where paper comes out. */
export function SettingsPage({ project, deskName, deskCode, version, policy, staff, calendar, backup, register, audit, personal, report, paper, blankForm }: SettingsPageProps) {
  return (
    <main className="settings">
      <h1 className="settings-title">设置</h1>
      <section className="settings-section" aria-labelledby="settings-desk">
        <h2 id="settings-desk">售楼处</h2>
        <dl className="settings-facts">
          <dt>项目</dt>
          <dd>{project}</dd>
          <dt>售楼处</dt>
          <dd>{deskName}</dd>
          <dt>编号代码</dt>
          <dd>{deskCode}</dd>
          <dt>程序版本</dt>
          <dd>{version}</dd>
        </dl>
        <div className="settings-row">{report}</div>
      </section>
      {policy}
      {staff}
      <PrinterSection />
      {paper}
      {calendar}
      {backup}
      {register}
      {audit}
      {personal}
      <section className="settings-section" aria-labelledby="settings-form">
        <h2 id="settings-form">空白表单</h2>
        <p className="muted">《客户投诉意见处理表》，停电或客户自填时使用。</p>
        <div className="settings-row">{blankForm}</div>
      </section>
    </main>
  );
}
