namespace TypedTap.Build.Program.Requests;

/// <summary>The command line or the request file is wrong.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException);
