using TypedTap.Uws;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>Puts what a job and the reader of its rows tell together.</summary>
internal sealed class ProgressReport(IProgress<TapQueryProgress> listener) : IProgress<UwsJobInfo>, IProgress<VoTableProgress>
{
    private UwsPhase? _phase;

    public void Report(UwsJobInfo value)
    {
        _phase = value.Phase;
        listener.Report(new TapQueryProgress(_phase, Rows: 0, Bytes: 0));
    }

    public void Report(VoTableProgress value) => listener.Report(new TapQueryProgress(_phase, value.Rows, value.Bytes));
}
