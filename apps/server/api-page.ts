import type { Dictionary, OperationDeclaration } from '@linli/kernel/model';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function accessText(declaration: OperationDeclaration): string {
  const { access } = declaration;
  if (access.to === 'anyone') return 'anyone';
  if (access.to === 'signed-in') return 'signed in';
  return access.to === 'roles' ? access.roles.join(', ') : `${access.right} ${access.register}`;
}

/** A readable list of every operation; the machine's version is `/openapi.json`. */
export function apiPage(operations: readonly OperationDeclaration[], dictionary: Dictionary): string {
  const groups = Map.groupBy(operations, (each) => each.name.split('.')[0] ?? '');
  const labels = new Map(dictionary.domains.map((each) => [each.name, `${each.label.zh} ${each.label.en}`]));
  const sections = [...groups].map(([domain, all]) => {
    const rows = all
      .map(
        (each) =>
          `<tr><td><code>${each.method.toUpperCase()}</code></td><td><code>/api${escape(each.path)}</code></td><td>${escape(each.label.zh)}<br><span>${escape(each.label.en)}</span></td><td>${escape(accessText(each))}</td></tr>`,
      )
      .join('\n');
    return `<h2 id="${domain}">${escape(labels.get(domain) ?? domain)}</h2><table><thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>Who may</th></tr></thead><tbody>${rows}</tbody></table>`;
  });
  const links = [...groups.keys()].map((domain) => `<a href="#${domain}">${escape(labels.get(domain) ?? domain)}</a>`).join(' · ');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>邻里接口 Linli API</title><style>
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2421;background:#fdfcf9;max-width:1100px;margin:0 auto;padding:24px}
h1{font-size:24px}h2{font-size:18px;margin-top:32px}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #ddd9cf}
code{font-size:13px}span{color:#5b625d}a{color:#1f5f46}</style></head><body><main><h1>邻里接口 Linli API</h1>
<p>机器可读的说明：<a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1）。写操作请带 <code>Idempotency-Key</code>，重试不会重复。<br>The machine-readable document is <a href="/openapi.json">/openapi.json</a>. Send an <code>Idempotency-Key</code> with every change.</p>
<p>${links}</p>${sections.join('\n')}</main></body></html>`;
}
