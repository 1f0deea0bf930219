namespace TypedTap.Downloads.Running;

/// <summary>
/// An answer broke off: said inside of a download only, to tell it from requests that had no answer and were repeated already.
/// </summary>
internal sealed class BrokenBodyException(TapException failure) : Exception(failure.Message, failure)
{
    public TapException Failure => failure;
}
