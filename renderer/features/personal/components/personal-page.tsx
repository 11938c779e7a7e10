import { useState } from 'react';
import { keptText, personalFields } from '../../../../shared/domain/personal/field';
import { monthsText, retentionClasses, retentionLabel } from '../../../../shared/domain/personal/retention';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useRetention } from '../api/use-retention';
import { RetentionDialog } from './retention-dialog';
import './personal.css';

/** 个人信息: what is kept about people, what for, and for how long. */
export function PersonalPage({ onLeave }: { readonly onLeave: () => void }) {
  const { data, error } = useRetention();
  const [changing, setChanging] = useState(false);
  const change = () => setChanging(true);
  useKeys('个人信息', [{ keys: 'Escape', label: '回到设置', run: onLeave }, ...(data?.mayChange === true ? [{ keys: 'G', label: '改保存期限', run: change }] : [])]);
  return (
    <main className="personal-page" aria-label="个人信息" tabIndex={-1} data-scrolls>
      <header className="personal-head">
        <h1>个人信息</h1>
        <Button keys="Escape" onClick={onLeave}>
          返回设置
        </Button>
      </header>
      {error !== null && <Notice>{error.message}</Notice>}
      {data === undefined ? (
        error === null && <Busy />
      ) : (
        <>
          <section className="personal-part" aria-labelledby="personal-kept">
            <h2 id="personal-kept">保存期限</h2>
            <dl className="personal-periods">
              {retentionClasses.map((one) => (
                <div key={one}>
                  <dt>{retentionLabel[one].name}</dt>
                  <dd>
                    {retentionLabel[one].from} {monthsText(data.retention[one])}
                  </dd>
                </div>
              ))}
            </dl>
            {data.mayChange ? (
              <div>
                <Button keys="G" onClick={change}>
                  改期限
                </Button>
              </div>
            ) : (
              <p className="muted">期限由系统管理员或项目经理来定。</p>
            )}
          </section>
          <section className="personal-part" aria-labelledby="personal-fields">
            <h2 id="personal-fields">收什么，为什么</h2>
            <table className="personal-table">
              <thead>
                <tr>
                  <th scope="col">在哪里</th>
                  <th scope="col">信息</th>
                  <th scope="col">用途</th>
                  <th scope="col">依据</th>
                  <th scope="col">保存</th>
                </tr>
              </thead>
              <tbody>
                {personalFields.map((field) => (
                  <tr key={`${field.where} ${field.label}`}>
                    <td>{field.where}</td>
                    <td>{field.label}</td>
                    <td>{field.purpose}</td>
                    <td>{field.basis}</td>
                    <td>{keptText(field, data.retention)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {changing && <RetentionDialog before={data.retention} onClose={() => setChanging(false)} />}
        </>
      )}
    </main>
  );
}
