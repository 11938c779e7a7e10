import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../../../shared/domain/severity/route';
import { severities, type Severity } from '../../../../../shared/domain/severity/severity';
import { type Role, roles } from '../../../../../shared/domain/staff/role';
import { salesOffice } from '../../../../../shared/policies/sales-office';

const handler = (severity: Severity, aboutRole: Role | null = null) => routeOf({ severity, aboutRole }, salesOffice).handler;

describe('routes of the default policy', () => {
  it('R-S02-ROUTE: by severity', () => {
    expect(handler('minor')).toBe('supervisor');
    expect(handler('important')).toBe('sales-management');
    expect(handler('major')).toBe('deputy-general-manager');
    expect(handler('internal')).toBe('sales-management');
  });

  it('R-S02-ROUTE: about a salesperson to sales management, unless it is major', () => {
    expect(handler('minor', 'receptionist')).toBe('sales-management');
    expect(handler('important', 'receptionist')).toBe('sales-management');
    expect(handler('major', 'receptionist')).toBe('deputy-general-manager');
  });

  it('R-S02-ROUTE: about the project manager to the deputy general manager', () => {
    for (const severity of severities) expect(handler(severity, 'project-manager')).toBe('deputy-general-manager');
  });

  it('R-S02-ROUTE: nobody but the highest handles a complaint about themselves', () => {
    for (const severity of severities) {
      for (const role of roles) {
        if (role !== 'deputy-general-manager') expect(handler(severity, role)).not.toBe(role);
      }
    }
  });

  it('gives its reason in words', () => {
    expect(routeOf({ severity: 'minor', aboutRole: 'receptionist' }, salesOffice)).toEqual({
      handler: 'sales-management',
      reason: '对售楼员的投诉由销管部处理',
      rules: ['R-S02-ROUTE'],
    });
  });
});
