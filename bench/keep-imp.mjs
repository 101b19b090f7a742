import { fork } from 'node:child_process';
const c=fork('bench/import-run.ts',process.argv.slice(2),{execArgv:[...process.execArgv,...(process.env.FL??'').split(' ').filter(Boolean)],stdio:['ignore','pipe','inherit','ipc']});
let sc=0,ms=0,scn=0,msn=0;let buf='';
c.stdout.on('data',d=>{buf+=d;let i;while((i=buf.indexOf('\n'))>=0){const l=buf.slice(0,i);buf=buf.slice(i+1);const m=l.match(/(Scavenge|Mark-Compact).*? ([\d.]+) \/ [\d.]+ ms/);if(m){const t=Number(m[2]);if(m[1]==='Scavenge'){sc+=t;scn++}else{ms+=t;msn++}}}});
c.on('message',m=>{for(const s of m.steps)console.log(s.round,s.kind,s.seconds.toFixed(1),'node',s.programCpu.toFixed(1),'pg',s.postgresCpu.toFixed(1));console.log('peak',m.peakMiB, m.persons,m.changes);console.log('scav',scn,sc.toFixed(0),'ms  mc',msn,ms.toFixed(0),'ms')});
