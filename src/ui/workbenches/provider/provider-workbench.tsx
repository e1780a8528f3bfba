import { ClearButtons } from '../../key-sources/clear-buttons'
import { ClientBox } from './client-box'
import { IssuerBox } from './issuer-box'
import { Outcome } from './outcome'
import { Start } from './start'
import { useReport } from './use-report'

/** An issuer's metadata, laid out and looked through, with its keys and a client of it. */
export default function ProviderWorkbench() {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-1.5 tablet:px-5">
        <h1 className="font-semibold">An issuer’s metadata, and a client of it</h1>
        <div className="ml-auto flex items-center gap-0.5">
          <ClearButtons />
        </div>
      </div>
      <Provider />
    </>
  )
}

function Provider() {
  const { report, source } = useReport()
  return (
    <>
      <div className="grid tablet:grid-cols-2">
        <IssuerBox />
        <div className="min-w-0 border-line max-tablet:border-t tablet:border-l">
          <ClientBox client={report.client} />
        </div>
      </div>
      {report.state === 'missing' ? <Start /> : <Outcome report={report} source={source} />}
    </>
  )
}
