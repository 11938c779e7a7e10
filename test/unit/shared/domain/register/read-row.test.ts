import { describe, expect, it } from 'vitest';
import { registerColumns } from '../../../../../shared/domain/register/columns';
import { readChannel, readMoment, readSeverity, readStatus, readVerdict } from '../../../../../shared/domain/register/read-cells';
import { readRegisterRow, type RegisterHelp } from '../../../../../shared/domain/register/read-row';
import { registerRow } from '../../../../../shared/domain/register/row';
import { guessMapping, headLine } from '../../../../../shared/domain/table/columns';
import { dayText } from '../../../../../shared/util/local-time';

const heads = ['序号', '受理日期', '方式', '客户姓名', '联系电话', '房号', '责任部门', '投诉内容', '等级', '处理情况', '经办人', '客户意见', '办结日期'];
const mapping = guessMapping(registerColumns, heads, {});
const help: RegisterHelp = { mapping, from1904: false, severityNames: { major: '重大', important: '重要', minor: '轻微', internal: '内部' }, now: '2026-11-22T06:00:00.000Z' };
const cells = (changes: Readonly<Record<string, string>> = {}): string[] =>
  heads.map((head) => changes[head] ?? ({ 序号: '17', 受理日期: '2024-03-05', 方式: '电话', 客户姓名: '王小明', 联系电话: '13800001234', 房号: '3-1804', 责任部门: '工程部', 投诉内容: '外墙渗水', 等级: '重要', 处理情况: '已修', 经办人: '李工', 客户意见: '满意', 办结日期: '2024/3/9' })[head] ?? '');
const read = (changes: Readonly<Record<string, string>> = {}, more: Partial<RegisterHelp> = {}) => readRegisterRow({ line: 4, cells: cells(changes) }, { ...help, ...more });

describe('the columns of a register', () => {
  it('are found by what they are usually called, under a title and empty lines', () => {
    expect(headLine(registerColumns, [['2024 年投诉处理记录表'], [], heads, cells()])).toBe(2);
    expect(Object.keys(mapping).sort()).toEqual(['channel', 'closed', 'department', 'facts', 'handled', 'handledBy', 'name', 'number', 'phone', 'received', 'severity', 'unit', 'verdict'].sort());
  });
  it('mean what a person said of such heads before', () => {
    expect(guessMapping(registerColumns, ['甲', '乙'], { 甲: 'facts', 乙: 'received' })).toEqual({ received: 1, facts: 0 });
  });
});

describe('a moment', () => {
  it.each([
    ['2024-03-05', '2024-03-05', null], ['2024/3/5 14:30', '2024-03-05', 870], ['2024年3月5日 下午2点05', '2024-03-05', 845], ['24.3.5', '2024-03-05', null],
    ['20240305', '2024-03-05', null], ['45356', '2024-03-05', null], ['45356.604166667', '2024-03-05', 870], ['2024年3月5日 周二', '2024-03-05', null], ['２０２４－３－５', '2024-03-05', null],
  ])('%s', (text, day, minute) => {
    const found = readMoment(text, false);
    expect(found && [dayText(found.day), found.minute]).toEqual([day, minute]);
  });
  it('counts from 1904 where the workbook does', () => {
    expect(dayText(readMoment('43894', true)!.day)).toBe('2024-03-05');
    expect(dayText(readMoment('45356', false)!.day)).toBe('2024-03-05');
  });
  it.each(['3月5日', '2024-02-30', '昨天', '2024-13-01', '2024-03-05 25:00', ''])('is not guessed: %s', (text) => expect(readMoment(text, false)).toBeNull());
});

describe('words of registers', () => {
  it.each([['来访', 'walk-in'], ['电话投诉', 'phone'], ['微信', 'online'], ['公司转办', 'forwarded'], ['天上', null]])('channel %s', (text, channel) => expect(readChannel(text)).toBe(channel));
  it.each([['重大投诉', 'major'], ['一般', 'minor'], ['红色', 'important'], ['特急', null]])('severity %s', (text, severity) => expect(readSeverity(text, { important: '红色' })).toBe(severity));
  it.each([['满意', 'satisfied'], ['不满意', 'dissatisfied'], ['基本满意', 'basically'], ['', null], ['？？', undefined]])('verdict %s', (text, verdict) => expect(readVerdict(text)).toBe(verdict));
  it.each([['已办结', true], ['未办结', false], ['处理中', false], ['是', true], ['……', undefined]])('status %s', (text, closed) => expect(readStatus(text)).toBe(closed));
});

describe('a line', () => {
  it('is read as what it is', () => {
    const { read: found, faults, notes } = read();
    expect([faults, notes]).toEqual([[], []]);
    expect(registerRow.parse(found!.row)).toEqual(found!.row);
    expect(found).toMatchObject({
      row: { line: 4, number: '17', receivedAt: '2024-03-05T04:00:00.000Z', timed: false, channel: 'phone', severity: 'important', verdict: 'satisfied', closedAt: '2024-03-09T04:00:00.000Z', about: { department: '工程部', person: null } },
      person: { name: '王小明', phone: '13800001234', unit: '3-1804', contract: null },
    });
  });
  it.each([
    ['受理日期', '', '没有填'], ['受理日期', '3月5日', '“3月5日”看不懂，请写成 2024-03-05 或 2024-03-05 14:30'], ['受理日期', '0', '看不懂'], ['受理日期', '1900-01-05', '日期早于 2000 年'],
    ['受理日期', '2027-01-01', '日期在今天以后'], ['投诉内容', ' ', '没有填'], ['等级', '特急', '请写重大、重要、轻微、内部，或者空着'], ['联系电话', '1.38E+10', '科学计数'],
    ['办结日期', '2024-03-01', '办结日期早于受理日期'], ['投诉内容', '长'.repeat(20_001), '太长，最多 20000 字'], ['客户姓名', '长'.repeat(61), '太长，最多 60 字'],
  ])('%s “%s” is refused by line and column', (head, value, message) => {
    const { read: found, faults } = read({ [head]: value });
    expect(found).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]!.line).toBe(4);
    expect(faults[0]!.message).toContain(message);
  });
  it('with a merged cell is refused where each line has to say its own, and taken where not', () => {
    const line = { line: 5, cells: cells() };
    expect(readRegisterRow({ ...line, under: [1, 6] }, help).faults).toEqual([]);
    expect(readRegisterRow({ ...line, under: [7] }, help).faults).toMatchObject([{ line: 5, column: '投诉内容' }]);
  });
  it('is open without a closing date, and closed on the day of receipt where only the state says so', () => {
    expect(read({ 办结日期: '' }).read!.row.closedAt).toBeNull();
    const stated = { ...help, mapping: { ...mapping, status: mapping['closed']! } };
    const { closed: _, ...others } = stated.mapping as Record<string, number>;
    const done = readRegisterRow({ line: 4, cells: cells({ 办结日期: '已办结' }) }, { ...stated, mapping: others });
    expect([done.read!.row.closedAt, done.notes]).toEqual(['2024-03-05T04:00:00.000Z', ['closed-undated']]);
  });
  it('tells what is doubtful and keeps nothing back', () => {
    const { read: found, notes } = read({ 方式: '？', 联系电话: '12345', 等级: '', 客户意见: '再看看' });
    expect([...notes].sort()).toEqual(['channel', 'phone', 'severity', 'verdict']);
    expect(found).toMatchObject({ row: { severity: null, verdict: null, answer: '客户意见：再看看' }, person: { phone: '12345' } });
  });
  it('of today is never later than now', () => {
    expect(read({ 受理日期: '2026-11-22', 办结日期: '2026-11-22' }, { now: '2026-11-22T02:00:00.000Z' }).read!.row).toMatchObject({ receivedAt: '2026-11-22T02:00:00.000Z', closedAt: '2026-11-22T02:00:00.000Z' });
  });
});
