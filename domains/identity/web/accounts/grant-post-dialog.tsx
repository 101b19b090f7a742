import { type Department, type Role, departments, roleLabels, roles } from '@linli/kernel/model';
import { PlaceField, RefusalNotice, newId, useActor, useSession, useText } from '@linli/kernel/web';
import { Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { type PostRow, decideGrant, identityOperations, rolesWithDepartments } from '../../model/index.ts';
import { useAccountStep } from './account-queries.ts';

interface Props {
  readonly account: string;
  readonly held: readonly PostRow[];
  readonly onClose: () => void;
}

const staffRoles = roles.filter((each) => each !== 'resident');
const allDepartments = Object.keys(departments) as Department[];

/** Gives a post. What the server would refuse is said before it is sent, by the same rules. */
export function GrantPostDialog({ account, held, onClose }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const [id] = useState(() => newId());
  const [role, setRole] = useState<Role>('community-worker');
  const [place, setPlace] = useState(actor.place);
  const [chosen, setChosen] = useState<Department[]>([]);
  const [title, setTitle] = useState('');
  const [validFrom, setValidFrom] = useState(today);
  const [validTo, setValidTo] = useState('');
  const grant = useAccountStep(identityOperations.grantPost, onClose);
  const withDepartments = rolesWithDepartments.includes(role);
  const wanted = { account, role, place, departments: withDepartments ? chosen : [], validFrom, validTo: validTo === '' ? null : validTo };
  const refusal = decideGrant(wanted, held, actor);
  return (
    <Modal
      open
      title={t({ zh: '授予岗位', en: 'Grant a post' })}
      onCancel={onClose}
      okText={t({ zh: '授予岗位', en: 'Grant the post' })}
      cancelText={t({ zh: '先不授予', en: 'Not now' })}
      okButtonProps={{ disabled: refusal !== undefined || validFrom === '', loading: grant.isPending }}
      onOk={() => grant.mutate({ ...wanted, id, title: title.trim() })}
    >
      <div className="ln-stack">
        <div className="ln-field">
          <label htmlFor="post-role">{t({ zh: '角色', en: 'Role' })}</label>
          <Select
            id="post-role"
            value={role}
            onChange={(next: Role) => setRole(next)}
            options={staffRoles.map((each) => ({ value: each, label: t(roleLabels[each]) }))}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="post-place">{t({ zh: '地方', en: 'Place' })}</label>
          <PlaceField
            id="post-place"
            label={t({ zh: '地方', en: 'Place' })}
            root={actor.place}
            value={place}
            onChange={(next) => setPlace(next ?? actor.place)}
          />
        </div>
        {withDepartments ? (
          <div className="ln-field">
            <label htmlFor="post-departments">
              {t({ zh: '部门（不选表示综合岗位，看得见所有部门的事）', en: 'Departments (none: works for all of them)' })}
            </label>
            <Select
              id="post-departments"
              mode="multiple"
              value={chosen}
              onChange={(next: Department[]) => setChosen(next)}
              options={allDepartments.map((each) => ({ value: each, label: t(departments[each]) }))}
              optionFilterProp="label"
            />
          </div>
        ) : null}
        <div className="ln-field">
          <label htmlFor="post-title">{t({ zh: '职务', en: 'Title' })}</label>
          <Input
            id="post-title"
            value={title}
            maxLength={60}
            onChange={(event) => setTitle(event.target.value)}
            placeholder={t({ zh: '例如：民政专干', en: 'For example: civil affairs clerk' })}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="post-from">{t({ zh: '从哪天起', en: 'From' })}</label>
          <input
            id="post-from"
            type="date"
            className="ln-native"
            value={validFrom}
            required
            onChange={(event) => setValidFrom(event.target.value)}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="post-to">{t({ zh: '到哪天为止（不含当天，可以不填）', en: 'Until before (may be left empty)' })}</label>
          <input
            id="post-to"
            type="date"
            className="ln-native"
            value={validTo}
            min={validFrom}
            onChange={(event) => setValidTo(event.target.value)}
          />
        </div>
      </div>
      {refusal === undefined ? null : (
        <p className="ln-error" role="status">
          {t(refusal.sentence)}
        </p>
      )}
      {grant.error === null ? null : <RefusalNotice error={grant.error} />}
    </Modal>
  );
}
