// For the tests only: what the simple-minded reader knows of the further ledgers. Patterns of its own, no list of the writer's.

type Rules = readonly (readonly [RegExp, string])[];

/** The first pattern that fits wins. */
export const furtherRules: Record<string, Rules> = {
  dwellingKind: [
    [/公租|廉租|公共租赁/, 'public-rental'],
    [/商品/, 'commercial'],
    [/自建|私房/, 'self-built'],
    [/安置/, 'resettlement'],
    [/房改/, 'reform'],
    [/租/, 'rented'],
  ],
  stayReason: [
    [/工/, '务工'],
    [/商|生意/, '经商'],
    [/学|书/, '求学'],
    [/随/, '随迁'],
    [/亲/, '投靠亲属'],
    [/^其/, '其他'],
  ],
  destituteMode: [
    [/集中|敬老院/, '集中供养'],
    [/分散|居家/, '分散供养'],
  ],
  careLevel: [
    [/部分|半/, '半护理'],
    [/完全丧失|不能|全护理/, '全护理'],
    [/自理/, '全自理'],
  ],
  reliefReason: [
    [/火/, '火灾'],
    [/车祸|交通/, '交通事故'],
    [/学|教育/, '教育支出'],
    [/病/, '疾病'],
    [/灾/, '自然灾害'],
    [/^其/, '其他'],
  ],
  disabilityClass: [
    [/^视|^1$/, '视力残疾'],
    [/^听|^2$/, '听力残疾'],
    [/^言语|^语言|^3$/, '言语残疾'],
    [/^肢|^4$/, '肢体残疾'],
    [/^智|^5$/, '智力残疾'],
    [/^精神|^6$/, '精神残疾'],
    [/^多|^7$/, '多重残疾'],
  ],
  disabilityGrade: [
    [/^(一|1|壹|Ⅰ|I)级?$/, '一级'],
    [/^(二|2|贰|Ⅱ|II)级?$/, '二级'],
    [/^(三|3|叁|Ⅲ|III)级?$/, '三级'],
    [/^(四|4|肆|Ⅳ|IV)级?$/, '四级'],
  ],
  disabilitySubsidies: [
    [/护理|重残|重度/, '重度残疾人护理补贴'],
    [/生活|困难/, '困难残疾人生活补贴'],
  ],
  livingSituation: [
    [/孙|隔代/, 'with-grandchildren'],
    [/子女/, 'with-children'],
    [/空巢|配偶|夫妻/, 'empty-nest'],
    [/独|一人/, 'alone'],
    [/其他/, 'with-others'],
  ],
  careAbility: [
    [/半|部分/, 'partly-disabled'],
    [/失能|不能/, 'fully-disabled'],
    [/自理/, 'self-reliant'],
  ],
  elderSubsidies: [
    [/困难/, 'poor-old-disabled'],
    [/护理/, 'nursing'],
    [/服务/, 'service'],
    [/高龄/, 'old-age'],
  ],
  childKind: [
    [/无人抚养/, '事实无人抚养儿童'],
    [/孤儿/, '孤儿'],
    [/留守/, '留守儿童'],
    [/监护/, '监护困境儿童'],
    [/自身|病/, '自身困境儿童'],
    [/家庭/, '家庭困境儿童'],
  ],
  childSubsidies: [
    [/无人抚养/, '事实无人抚养儿童基本生活补贴'],
    [/孤儿/, '孤儿基本生活费'],
    [/低保/, '低保金'],
  ],
  jobIntention: [
    [/无意|暂/, '暂无意向'],
    [/公益/, '公益性岗位'],
    [/创业/, '自主创业'],
    [/灵活|零工/, '灵活就业'],
    [/外出/, '外出务工'],
    [/本地|县内|就近/, '本地就业'],
  ],
  jobSkill: [
    [/家政|保洁/, '家政服务'],
    [/电工/, '电工'],
    [/厨|烹/, '厨师'],
    [/驾|车|司机/, '驾驶'],
    [/缝/, '缝纫'],
    [/养殖/, '种植养殖'],
    [/电商|电子商务/, '电子商务'],
  ],
  hardshipKind: [
    [/大龄|4050/, '大龄失业人员'],
    [/残/, '残疾人员'],
    [/低保/, '低保家庭成员'],
    [/零就业/, '零就业家庭成员'],
    [/地农民/, '失地农民'],
    [/长期|一年/, '连续失业一年以上'],
  ],
  medicalKind: [
    [/职工/, '职工基本医疗保险'],
    [/居民|新农合/, '城乡居民基本医疗保险'],
  ],
  chronic: [
    [/高血压/, '高血压'],
    [/糖尿病/, '糖尿病'],
    [/冠/, '冠心病'],
    [/慢/, '慢性阻塞性肺疾病'],
    [/卒中|中风|脑梗/, '脑卒中'],
    [/精/, '严重精神障碍'],
  ],
  volunteerSkills: [
    [/照/, 'care'],
    [/医/, 'medical'],
    [/教|辅导/, 'teaching'],
    [/修/, 'repair'],
    [/法/, 'law'],
    [/文|歌/, 'arts'],
    [/环|保洁/, 'environment'],
    [/^其/, 'other'],
  ],
  disputeKind: [
    [/邻里/, '邻里纠纷'],
    [/物业/, '物业纠纷'],
    [/家庭/, '婚姻家庭纠纷'],
    [/劳/, '劳动争议'],
    [/土地|宅基地/, '土地房屋纠纷'],
  ],
  outcome: [
    [/不|未/, '调解不成'],
    [/终止/, '终止调解'],
    [/正在|中$/, '正在调解'],
    [/成功|达成/, '调解成功'],
  ],
  hazardKind: [
    [/消防/, '消防通道'],
    [/充电/, '电动车充电'],
    [/燃气/, '燃气'],
    [/坠|抛|脱落/, '高空坠物'],
    [/危房|房屋/, '危房'],
    [/地质|滑/, '地质汛情'],
  ],
  fixState: [
    [/未/, '未整改'],
    [/中|正在/, '整改中'],
    [/已|完成/, '已整改'],
  ],
};

/** Fields with several values in a cell. */
export const severalFields = new Set(['disabilitySubsidies', 'elderSubsidies', 'childSubsidies', 'chronic', 'volunteerSkills']);

/** Dates, by the name of their field. */
export const furtherDates = new Set(
  `arrivedOn joinedPartyOn confirmedOn awaySince reliefOn visitedOn unemployedSince recognisedOn retiredOn insuredSince registeredOn foundedOn
  acceptedOn inspectedOn deadline fixedOn enlistedOn dischargedOn rentedSince`.split(/\s+/),
);
export const furtherCounts = new Set(['residents', 'childrenCount', 'memberCount']);
export const furtherMeasures = new Set(['areaM2', 'hours', 'households']);
export const furtherAmounts = new Set(['supportAmountFen', 'reliefAmountFen', 'pensionTierFen', 'medicalPaidFen']);
export const furtherNames = new Set(
  'landlordName contactName carer handler guardian visitor spouseName doctor leaderName mediator inspector tenantName committeeHead'.split(
    ' ',
  ),
);
export const furtherNumbers = new Set(
  'permitNumber disabilityNumber unemploymentNumber healthFileNumber veteranCardNumber birthRegistrationNumber volunteerNumber'.split(' '),
);
