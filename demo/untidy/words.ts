/** Usual word first. A word that says less than the code stands with the code that it does say. */
export type Words = readonly (readonly [word: string, code: string])[];

/** `word alternative alternative` by code; the usual word is the code itself unless it begins with another. */
function list(entries: Readonly<Record<string, string>>): Readonly<Record<string, Words>> {
  return Object.fromEntries(Object.entries(entries).map(([code, words]) => [code, words.split(' ').map((word) => [word, code] as const)]));
}

/** What clerks write for the coded facts of the further ledgers. Collected from forms, not from any program. */
export const wordLists: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  dwellingKind: list({
    commercial: '商品房 商品住房 自购商品房',
    'self-built': '自建房 自建 私房',
    resettlement: '移民搬迁安置房 安置房 搬迁安置',
    reform: '房改房 单位房改房',
    'public-rental': '公租房 公共租赁住房 廉租房',
    rented: '租赁房 租房 租住',
  }),
  stayReason: list({
    务工: '务工 打工',
    经商: '经商 做生意',
    求学: '求学 上学 读书',
    随迁: '随迁 随父母',
    投靠亲属: '投靠亲属 投亲靠友 投亲',
    其他: '其他 其它',
  }),
  destituteMode: list({ 分散供养: '分散供养 分散 居家供养', 集中供养: '集中供养 集中 敬老院供养' }),
  careLevel: list({
    全自理: '全自理 具备生活自理能力 能自理',
    半护理: '半护理 部分丧失生活自理能力 半自理',
    全护理: '全护理 完全丧失生活自理能力 不能自理',
  }),
  reliefReason: list({
    疾病: '疾病 因病 大病',
    火灾: '火灾 失火',
    交通事故: '交通事故 车祸',
    教育支出: '教育支出 因学 子女上学',
    自然灾害: '自然灾害 因灾 受灾',
    其他: '其他 其它',
  }),
  disabilityClass: list({
    视力残疾: '视力残疾 视力 视残',
    听力残疾: '听力残疾 听力 听残',
    言语残疾: '言语残疾 言语 语言残疾',
    肢体残疾: '肢体残疾 肢体 肢残',
    智力残疾: '智力残疾 智力 智残',
    精神残疾: '精神残疾 精神 精神残',
    多重残疾: '多重残疾 多重 多残',
  }),
  disabilityGrade: list({
    一级: '一级 1级 壹级 Ⅰ级 一',
    二级: '二级 2级 贰级 Ⅱ级 二',
    三级: '三级 3级 叁级 Ⅲ级 三',
    四级: '四级 4级 肆级 Ⅳ级 四',
  }),
  disabilitySubsidies: list({
    困难残疾人生活补贴: '困难残疾人生活补贴 生活补贴 困难补贴',
    重度残疾人护理补贴: '重度残疾人护理补贴 护理补贴 重残补贴',
  }),
  livingSituation: list({
    alone: '独居 独自居住 一人居住',
    'empty-nest': '空巢 与配偶居住 夫妻二人',
    'with-children': '与子女同住 与子女居住 和子女一起住',
    'with-grandchildren': '与孙辈同住 隔代同住 与孙子女同住',
    'with-others': '与其他人同住 其他',
  }),
  careAbility: list({
    'self-reliant': '自理 完全自理 能自理',
    'partly-disabled': '半失能 部分失能 半自理',
    'fully-disabled': '失能 完全失能 不能自理',
  }),
  elderSubsidies: list({
    'old-age': '高龄补贴 高龄津贴 高龄',
    service: '养老服务补贴 服务补贴',
    nursing: '护理补贴 老年人护理补贴',
    'poor-old-disabled': '经济困难高龄失能补贴 经济困难的高龄失能老年人补贴',
  }),
  childKind: list({
    留守儿童: '留守儿童 留守 农村留守儿童',
    家庭困境儿童: '家庭困境儿童 家庭困境 家庭贫困儿童',
    监护困境儿童: '监护困境儿童 监护困境 监护缺失儿童',
    自身困境儿童: '自身困境儿童 自身困境 重病重残儿童',
    事实无人抚养儿童: '事实无人抚养儿童 事实无人抚养',
    孤儿: '孤儿 社会散居孤儿',
  }),
  childSubsidies: list({
    孤儿基本生活费: '孤儿基本生活费 孤儿生活费',
    事实无人抚养儿童基本生活补贴: '事实无人抚养儿童基本生活补贴 事实无人抚养补贴',
    低保金: '低保金 低保',
  }),
  jobIntention: list({
    本地就业: '本地就业 县内就业 就近就业',
    外出务工: '外出务工 外出打工',
    灵活就业: '灵活就业 打零工',
    自主创业: '自主创业 创业',
    公益性岗位: '公益性岗位 公益岗',
    暂无意向: '暂无意向 无意向 暂不就业',
  }),
  jobSkill: list({
    家政服务: '家政服务 家政 保洁',
    电工: '电工 水电工',
    厨师: '厨师 烹饪',
    驾驶: '驾驶 开车 司机',
    缝纫: '缝纫 缝纫工',
    种植养殖: '种植养殖 种养殖',
    电子商务: '电子商务 电商',
  }),
  hardshipKind: list({
    大龄失业人员: '大龄失业人员 大龄 4050人员',
    残疾人员: '残疾人员 残疾人 残疾',
    低保家庭成员: '低保家庭成员 低保家庭 低保人员',
    零就业家庭成员: '零就业家庭成员 零就业家庭',
    失地农民: '失地农民 被征地农民',
    连续失业一年以上: '连续失业一年以上 长期失业人员 失业一年以上',
  }),
  medicalKind: list({
    城乡居民基本医疗保险: '城乡居民基本医疗保险 居民医保 城乡居民医保 新农合',
    职工基本医疗保险: '职工基本医疗保险 职工医保 城镇职工医保',
  }),
  chronic: list({
    高血压: '高血压 高血压病',
    糖尿病: '糖尿病 2型糖尿病',
    冠心病: '冠心病 冠状动脉粥样硬化性心脏病',
    慢性阻塞性肺疾病: '慢性阻塞性肺疾病 慢阻肺',
    脑卒中: '脑卒中 中风 脑梗',
    严重精神障碍: '严重精神障碍 重精 重性精神病',
  }),
  volunteerSkills: list({
    care: '照护 生活照料 照料陪护',
    medical: '医护 医疗 医疗保健',
    teaching: '教学 辅导教学 教育',
    repair: '维修 家电维修 修理',
    law: '法律 法律咨询 普法',
    arts: '文艺 文体 唱歌跳舞',
    environment: '环保 环境整治 保洁',
    other: '其他 其它',
  }),
  disputeKind: list({
    邻里纠纷: '邻里纠纷 邻里',
    物业纠纷: '物业纠纷 物业',
    婚姻家庭纠纷: '婚姻家庭纠纷 家庭纠纷 婚姻家庭',
    劳动争议: '劳动争议 劳资纠纷 劳动纠纷',
    土地房屋纠纷: '土地房屋纠纷 宅基地纠纷 土地纠纷',
  }),
  outcome: list({
    调解成功: '调解成功 成功 已达成协议',
    调解不成: '调解不成 不成功 未达成协议',
    终止调解: '终止调解 终止',
    正在调解: '正在调解 调解中',
  }),
  hazardKind: list({
    消防通道: '消防通道 堵塞消防通道 消防通道堵塞',
    电动车充电: '电动车充电 电动车飞线充电 飞线充电',
    燃气: '燃气 燃气泄漏 燃气安全',
    高空坠物: '高空坠物 外墙脱落 高空抛物',
    危房: '危房 房屋安全',
    地质汛情: '地质汛情 地质灾害 边坡滑塌',
  }),
  fixState: list({ 已整改: '已整改 整改完成 已销号', 整改中: '整改中 正在整改', 未整改: '未整改 尚未整改' }),
};

/** Digits that GB/T 26341 gives to the classes and grades of disability; a clerk may write them instead of the word. */
export const standardDigits: Readonly<Record<string, readonly string[]>> = {
  disabilityClass: ['视力残疾', '听力残疾', '言语残疾', '肢体残疾', '智力残疾', '精神残疾', '多重残疾'],
  disabilityGrade: ['一级', '二级', '三级', '四级'],
};
