using System.Net;
using Polly;
using Polly.Retry;

namespace TypedTap.Http;

/// <summary>Decides about repeats, and makes the pipeline that carries them out.</summary>
internal sealed class RetryPolicy
{
    private readonly ResiliencePipeline<TapHttpResponse> _pipeline;
    private readonly TapRetryOptions _options;
    private readonly bool _isOwnHandler;

    /// <summary>Makes the pipeline; <paramref name="onRetry"/> is told of each repeat before its pause.</summary>
    public RetryPolicy(TapHttpOptions http, Action<HttpAttempts, TimeSpan> onRetry)
    {
        var options = http.Retry;
        _options = options;
        _isOwnHandler = http.Handler is null;
        if (options.MaxRetries == 0)
        {
            _pipeline = ResiliencePipeline<TapHttpResponse>.Empty;
            return;
        }

        _pipeline = new ResiliencePipelineBuilder<TapHttpResponse> { TimeProvider = http.TimeProvider }
            .AddRetry(new RetryStrategyOptions<TapHttpResponse>
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRepeat(arguments.Outcome, Attempts(arguments.Context))),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result?.RetryAfter)),
                OnRetry = arguments =>
                {
                    onRetry(Attempts(arguments.Context), arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    private static ResiliencePropertyKey<HttpAttempts> Key { get; } = new("TypedTap.Attempts");

    /// <summary>Runs attempts until one is good, final, or the last.</summary>
    public async Task<TapHttpResponse> RunAsync(
        HttpAttempts attempts, Func<HttpAttempts, CancellationToken, Task<TapHttpResponse>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(Key, attempts);
            return await _pipeline.ExecuteAsync(
                static async (context, state) => await state.attempt(state.attempts, context.CancellationToken).ConfigureAwait(false),
                context,
                (attempt, attempts)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // No sooner than we would have come back ourselves, and not all clients at the same moment.
    private TimeSpan? Asked(TimeSpan? retryAfter)
    {
        if (retryAfter is not { } asked)
            return null;
        var least = asked > _options.Delay ? asked : _options.Delay;
#pragma warning disable CA5394 // Nobody gains by knowing it.
        return least * (1 + (Random.Shared.NextDouble() / 10));
#pragma warning restore CA5394
    }

    private static HttpAttempts Attempts(ResilienceContext context) =>
        context.Properties.GetValue(Key, null!);

    private bool ShouldRepeat(Outcome<TapHttpResponse> outcome, HttpAttempts attempts)
    {
        if (attempts.IsFinal)
            return false;
        var harmless = attempts.Request.Repeat == RepeatSafety.ChangesNothing;
        if (outcome.Result is { } answer)
            return ShouldRepeat(answer, attempts, harmless);

        return outcome.Exception switch
        {
            // A request that was redirected has been carried out, whatever became of the next message.
            TapTransportException e => e.IsTransient && (harmless || (e.NothingSent && attempts.Messages == 1)),
            // Of a handler that is not ours nobody knows what it means by that.
            TapTimeoutException { Kind: TapTimeoutKind.Connect } => harmless || (_isOwnHandler && attempts.Messages == 1),
            _ => false,
        };
    }

    private bool ShouldRepeat(TapHttpResponse answer, HttpAttempts attempts, bool harmless)
    {
        if (answer.RetryAfter > _options.LongestRetryAfter)
            return false;
        return answer.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => harmless || attempts.Messages == 1,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => harmless && attempts.Elapsed < _options.GatewayPatience,
            _ => false,
        };
    }
}
