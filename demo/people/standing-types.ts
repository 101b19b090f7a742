/**
 * What the further ledgers of a community know of a person beyond the basic facts. Words in Chinese are those of the list named
 * beside them; dates are ISO; amounts are fen; numbers are digits only. Everything is invented.
 */

export interface PartyMembership {
  /** ISO date; never before the age of 18 (party constitution, article 1). */
  readonly joinedOn: string;
  /** A year later; null for a probationary member. */
  readonly confirmedOn: string | null;
  readonly branch: string;
  /** Where the membership is kept: the community's own organisation or another one. */
  readonly keptAt: string;
  /** A member who lives elsewhere. */
  readonly away: { readonly to: string; readonly since: string; readonly contact: string } | null;
}

export const stayReasons = ['务工', '经商', '求学', '随迁', '投靠亲属', '其他'] as const;
export interface TemporaryStay {
  readonly arrivedOn: string;
  readonly reason: (typeof stayReasons)[number];
  /** Sixteen digits, from half a year of staying on; not everybody has asked for one. */
  readonly permitNumber: string | null;
  readonly landlord: string | null;
}

/** Rules for persons in extreme hardship (国发〔2016〕14号): with whom they live, and how much help they need. */
export const destituteModes = ['分散供养', '集中供养'] as const;
export const careLevels = ['全自理', '半护理', '全护理'] as const;
export interface Destitute {
  readonly mode: (typeof destituteModes)[number];
  readonly careLevel: (typeof careLevels)[number];
  readonly carer: string;
  readonly monthlyAmountFen: number;
}

export const reliefReasons = ['疾病', '火灾', '交通事故', '教育支出', '自然灾害', '其他'] as const;
/** One payment of temporary relief (国发〔2014〕47号). */
export interface Relief {
  readonly reason: (typeof reliefReasons)[number];
  readonly amountFen: number;
  readonly paidOn: string;
  readonly handler: string;
}

/** GB/T 26341-2010, in the order of its code 1 to 7. */
export const disabilityClasses = ['视力残疾', '听力残疾', '言语残疾', '肢体残疾', '智力残疾', '精神残疾', '多重残疾'] as const;
/** GB/T 26341-2010, the most severe first. */
export const disabilityGrades = ['一级', '二级', '三级', '四级'] as const;
export const disabilitySubsidies = ['困难残疾人生活补贴', '重度残疾人护理补贴'] as const;
export interface Disability {
  readonly class: (typeof disabilityClasses)[number];
  readonly grade: (typeof disabilityGrades)[number];
  /** Twenty characters: identity number, digit of the class, digit of the grade. */
  readonly certificateNumber: string;
  readonly guardian: string | null;
  readonly subsidies: readonly (typeof disabilitySubsidies)[number][];
}

export const visitFindings = [
  '身体状况良好',
  '血压偏高，已提醒服药',
  '家中用电线路老化',
  '需要代买药品',
  '情绪稳定',
  '无人在家，已电话联系',
] as const;
export interface ElderVisit {
  readonly visitedOn: string;
  readonly finding: (typeof visitFindings)[number];
  readonly visitor: string;
}

export const childKinds = ['留守儿童', '家庭困境儿童', '监护困境儿童', '自身困境儿童', '事实无人抚养儿童', '孤儿'] as const;
export const childSubsidies = ['孤儿基本生活费', '事实无人抚养儿童基本生活补贴', '低保金', '无'] as const;
export interface ChildInNeed {
  readonly kind: (typeof childKinds)[number];
  readonly guardian: string;
  readonly school: string | null;
  readonly subsidies: readonly (typeof childSubsidies)[number][];
}

export const jobIntentions = ['本地就业', '外出务工', '灵活就业', '自主创业', '公益性岗位', '暂无意向'] as const;
export const jobSkills = ['家政服务', '电工', '厨师', '驾驶', '缝纫', '种植养殖', '电子商务', '无'] as const;
export interface Unemployment {
  readonly since: string;
  /** Sixteen digits; null when nobody asked for it. */
  readonly certificateNumber: string | null;
  readonly intention: (typeof jobIntentions)[number];
  readonly skill: (typeof jobSkills)[number];
}

/** Groups with difficulty in finding work (就业促进法 52). */
export const hardshipKinds = ['大龄失业人员', '残疾人员', '低保家庭成员', '零就业家庭成员', '失地农民', '连续失业一年以上'] as const;
export interface JobHardship {
  readonly kind: (typeof hardshipKinds)[number];
  readonly recognisedOn: string;
  readonly intention: (typeof jobIntentions)[number];
  readonly skill: (typeof jobSkills)[number];
}

export interface Retirement {
  readonly formerEmployer: string;
  readonly retiredOn: string;
  /** A letter and eight digits. */
  readonly cardNumber: string;
}

export interface Pension {
  readonly joinedOn: string;
  /** Yearly payment, one of the county's steps; 0 for somebody who receives already. */
  readonly tierFen: number;
  readonly bankAccount: string | null;
}

export const medicalKinds = ['城乡居民基本医疗保险', '职工基本医疗保险'] as const;
export interface MedicalInsurance {
  readonly kind: (typeof medicalKinds)[number];
  readonly joinedOn: string;
  readonly paidFen: number;
}

/** A woman of 18 to 49. */
export interface Childbirth {
  readonly spouse: string | null;
  readonly children: number;
  /** Fourteen digits; only where a birth was registered. */
  readonly registrationNumber: string | null;
}

export const chronicKinds = ['高血压', '糖尿病', '冠心病', '慢性阻塞性肺疾病', '脑卒中', '严重精神障碍'] as const;
export interface HealthFile {
  /** Seventeen digits (WS 365): the place's twelve and a serial of five. */
  readonly fileNumber: string;
  readonly chronic: readonly (typeof chronicKinds)[number][];
  readonly doctor: string | null;
}

export const volunteerSkills = ['care', 'medical', 'teaching', 'repair', 'law', 'arts', 'environment', 'other'] as const;
export interface Volunteering {
  /** Twelve digits. */
  readonly number: string;
  readonly skills: readonly (typeof volunteerSkills)[number][];
  readonly registeredOn: string;
  /** Hours in halves. */
  readonly hours: number;
}

export interface Veteran {
  readonly enlistedOn: string;
  readonly dischargedOn: string;
  /** Twenty digits; null when not yet applied for. */
  readonly cardNumber: string | null;
}

/** Everything of one person. null: the person has nothing to do with that ledger. */
export interface Standing {
  /** Key of the person. */
  readonly person: string;
  readonly party: PartyMembership | null;
  readonly stay: TemporaryStay | null;
  readonly destitute: Destitute | null;
  readonly reliefs: readonly Relief[];
  readonly disability: Disability | null;
  /** Newest last. */
  readonly visits: readonly ElderVisit[];
  readonly child: ChildInNeed | null;
  readonly unemployment: Unemployment | null;
  readonly hardship: JobHardship | null;
  readonly retirement: Retirement | null;
  readonly pension: Pension | null;
  readonly medical: MedicalInsurance | null;
  readonly childbirth: Childbirth | null;
  readonly health: HealthFile | null;
  readonly volunteer: Volunteering | null;
  readonly veteran: Veteran | null;
}

/** A home that is let. The landlord is somebody of the place (`person`) or from elsewhere. */
export interface Rental {
  readonly landlord: {
    readonly person: string | null;
    readonly name: string;
    readonly identityNumber: string | null;
    readonly phone: string;
  };
  /** Where the landlord lives; null when nobody wrote it down. */
  readonly landlordAddress: string | null;
  readonly tenant: { readonly person: string; readonly name: string };
  readonly since: string;
}

export interface HouseholdStanding {
  /** One for each member, in their order. */
  readonly members: readonly Standing[];
  readonly rental: Rental | null;
}
