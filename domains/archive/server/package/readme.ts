/** What a reader without the platform needs to know. Lines end as Windows expects them. */
export function readmeOf({
  filings,
  masked,
  exportedAt,
  by,
}: {
  filings: number;
  masked: boolean;
  exportedAt: string;
  by: string;
}): string {
  const text = `电子档案包

本包有归档文件 ${filings} 件，${exportedAt} 由 ${by} 导出。${masked ? '证件号、电话、账号已脱敏。' : '证件号、电话、账号是完整的，请按涉个人信息材料保管。'}

怎么看
  双击 index.html 看目录，点文件名打开。index.csv 可以用 Excel 打开，index.json 给程序读。
  每件一个文件夹，在 filings 下面：
    sheet*.xlsx      报送时的表样
    cells*.csv       每一格的内容和来源（登记册、记录、版本、字段、来历、日期），一行一格
    cells*.json      同上，给程序读
    metadata.json    档号、保管期限、立档单位等说明
    manifest.sha256  归档时的文件清单。它自己的 SHA-256 就是目录里的“总摘要”

怎么核对（在本文件夹里运行，不用联网，不用装别的软件）
  Linux、macOS：
    sha256sum -c SHA256SUMS
    （macOS 没有 sha256sum 时：shasum -a 256 -c SHA256SUMS）
  Windows（PowerShell，没有输出就是全部相符）：
    Get-Content SHA256SUMS | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 $f).Hash -ne $h) { "不符 $f" } }
  有一个文件不符，就是导出后被改过或损坏了，请重新导出。
  要和归档时比：算出 manifest.sha256 的 SHA-256，与系统里这一件的“总摘要”对照。${masked ? '\n  脱敏包里没有完整版文件，所以清单里有几行在本包中找不到，不是损坏。' : '\n  完整包里没有脱敏版文件，所以清单里有几行在本包中找不到，不是损坏。'}

----

Archive package

${filings} filings, exported ${exportedAt} (UTC+8) by ${by}. ${masked ? 'Numbers of people are masked.' : 'Numbers of people are in clear: keep this package as personal data.'}

To read
  Open index.html in a browser and follow the links. index.csv opens in Excel, index.json is for programs.
  Each filing has a folder below "filings": sheet*.xlsx as handed in, cells*.csv and cells*.json with every cell and its source
  (register, record, version, field, origin, day), metadata.json, and manifest.sha256, the list of files as it was frozen.

To verify (in this folder, without a network)
  sha256sum -c SHA256SUMS
  A file that fails was changed or damaged after the export: export again.
  To compare with the day of archiving: the SHA-256 of manifest.sha256 is the digest of the filing. The list names both renditions,
  in clear and masked; this package holds one of them.
`;
  return text.replaceAll('\n', '\r\n');
}
